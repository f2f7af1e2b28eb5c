using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.ESar.Synthesis;

internal sealed class SynthesisTables : IEntityTypeConfiguration<SynthesisDraft>, IEntityTypeConfiguration<Sentence>
{
    public void Configure(EntityTypeBuilder<SynthesisDraft> table)
    {
        table.ToTable("esar_syntheses");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Href);
        table.Ignore(row => row.IsUnderWay);
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.OrganisationId, row.RoundId }).IsUnique();
        table.HasIndex(row => row.AskedAt).HasFilter("state IN ('Asked', 'Working')");
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasMany(row => row.Sentences).WithOne(row => row.Draft).HasForeignKey(row => row.DraftId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Sentence> table)
    {
        table.ToTable("esar_sentences");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.DraftId, row.Section, row.Place });
        table.Property(row => row.Sources).IsJson();
    }
}
