using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Rounds.Nudges;

internal sealed class NudgeTables : IEntityTypeConfiguration<Nudge>, IEntityTypeConfiguration<NudgedReport>
{
    public void Configure(EntityTypeBuilder<Nudge> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.RoundId);
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<NudgedReport> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.NudgeId);
        table.HasIndex(row => new { row.ObligationId, row.On }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne(row => row.Nudge).WithMany().HasForeignKey(row => row.NudgeId);
    }
}
