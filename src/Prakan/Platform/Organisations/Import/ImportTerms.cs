using Prakan.Platform.Audit;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Below which organisation, from which day, and by whom a sheet is taken in. The house works below the root.</summary>
public sealed record ImportTerms(Standpoint? Below, DateOnly On, Actor Actor);

/// <summary>Where an importer stands in the tree: new organisations without a stated parent stand right below.</summary>
public sealed record Standpoint(int OrganisationId, string Path);
