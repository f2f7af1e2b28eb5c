using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Without a key in the model: they are read, and only the database writes them.</summary>
internal sealed class BoardTables : IEntityTypeConfiguration<BoardStep>, IEntityTypeConfiguration<BoardCount>, IEntityTypeConfiguration<BoardDay>
{
    public void Configure(EntityTypeBuilder<BoardStep> table)
    {
        table.HasNoKey().ToTable("board_steps");
        table.HasIndex(row => new { row.RoundId, row.Path });
    }

    public void Configure(EntityTypeBuilder<BoardCount> table) => table.HasNoKey().ToTable("board_counts");

    public void Configure(EntityTypeBuilder<BoardDay> table) => table.HasNoKey().ToTable("board_days");
}
