using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Data;

namespace Prakan.Systems.Surveys;

internal sealed class SurveyTables : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Question> table)
    {
        table.ToTable("survey_questions");
        table.HasIndex(row => new { row.RoundId, row.Place });
        table.HasOne(row => row.Round).WithMany().HasForeignKey(row => row.RoundId);
        table.Property(row => row.Card).IsJson();
        table.Ignore(row => row.SlotName);
    }

    public void Configure(EntityTypeBuilder<Answer> table)
    {
        table.ToTable("survey_answers");
        table.HasIndex(row => row.Path);
        table.HasIndex(row => new { row.ObligationId, row.QuestionId }).IsUnique();
        table.HasOne(row => row.Obligation).WithMany().HasForeignKey(row => row.ObligationId);
        table.HasOne(row => row.Question).WithMany().HasForeignKey(row => row.QuestionId);
        table.Property<uint>("xmin").IsRowVersion();
    }
}
