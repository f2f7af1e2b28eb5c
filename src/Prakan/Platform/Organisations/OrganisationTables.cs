using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Organisations.Assessments;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

internal sealed class OrganisationTables :
    IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationPeriod>, IEntityTypeConfiguration<OrganisationCode>,
    IEntityTypeConfiguration<OrganisationLink>, IEntityTypeConfiguration<OrganisationChange>, IEntityTypeConfiguration<Coordinator>, IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<ExternalAssessment>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.Path).IsUnique();
        table.HasIndex(row => row.ParentId);
        table.Property(row => row.Code).HasDefaultValue("").UseCollation("C");
        table.HasIndex(row => new { row.Code, row.Id });
        table.Property<string>(OrganisationSearch.Text).UseCollation("C")
            .HasComputedColumnSql($"translate(lower(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_in_english, '')), '{ThaiDigits.ToThai("0123456789")}', '0123456789')", stored: true);
        table.Property<int>(Keyset.PupilsOrNone).HasComputedColumnSql("coalesce(pupils, -1)", stored: true);
        table.HasIndex(Keyset.PupilsOrNone, nameof(Organisation.Id));
        table.HasOne(row => row.Parent).WithMany().HasForeignKey(row => row.ParentId);
        table.ComplexProperty(row => row.Details, details => details.Property(row => row.Area).UseCollation("C"));
        table.HasOne(row => row.Coordinator).WithOne().HasForeignKey<Coordinator>(row => row.OrganisationId);
        table.HasMany(row => row.Periods).WithOne(row => row.Organisation).HasForeignKey(row => row.OrganisationId);
        table.HasMany(row => row.Codes).WithOne(row => row.Organisation).HasForeignKey(row => row.OrganisationId);
        table.HasMany(row => row.Links).WithOne(row => row.From).HasForeignKey(row => row.FromId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<OrganisationPeriod> table)
    {
        table.ComplexProperty(row => row.Details, details => details.Property(row => row.Area).UseCollation("C"));
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OrganisationCode> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.OrganisationId);
        table.HasIndex(row => new { row.Scheme, row.Value }).IsUnique().HasFilter("until IS NULL");
    }

    public void Configure(EntityTypeBuilder<OrganisationLink> table)
    {
        table.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId);
        table.Property(row => row.ToPath).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<OrganisationChange> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.On).HasFilter("state = 'Planned'");
        table.Property(row => row.Details).HasColumnType("jsonb").HasConversion(
            details => JsonSerializer.Serialize(details, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<OrganisationDetails>(text, JsonSerializerOptions.Web));
        table.OwnsMany(row => row.Parts, part => part.ToJson("parts"));
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasOne(row => row.Other).WithMany().HasForeignKey(row => row.OtherId);
    }

    public void Configure(EntityTypeBuilder<Coordinator> table)
    {
        table.HasKey(row => row.OrganisationId);
        table.HasIndex(row => row.Path);
        table.ComplexProperty(row => row.Card);
    }

    public void Configure(EntityTypeBuilder<ExternalAssessment> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.On }).IsUnique();
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Area> table) => table.HasKey(row => row.Code);
}
