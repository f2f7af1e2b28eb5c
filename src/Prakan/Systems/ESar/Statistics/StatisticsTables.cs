using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>What counts has no key in the model: it is read, and only the database writes it.</summary>
internal sealed class StatisticsTables : IEntityTypeConfiguration<CountedGrade>, IEntityTypeConfiguration<GradeCount>, IEntityTypeConfiguration<Size>
{
    public void Configure(EntityTypeBuilder<CountedGrade> table)
    {
        table.HasNoKey().ToTable("esar_counted_grades");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.FrameworkId, row.Year, row.Place, row.Province, row.District });
        foreach (var code in (string[])[nameof(CountedGrade.ToPath), nameof(CountedGrade.Province), nameof(CountedGrade.District), nameof(CountedGrade.Affiliation)]) table.Property(code).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<GradeCount> table)
    {
        table.HasNoKey().ToTable("esar_grade_counts");
        foreach (var code in (string[])[nameof(GradeCount.ToPath), nameof(GradeCount.Province), nameof(GradeCount.Affiliation)]) table.Property(code).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<Size> table)
    {
        table.ToTable("esar_sizes");
        table.HasIndex(row => new { row.Year, row.Least }).IsUnique();
    }
}
