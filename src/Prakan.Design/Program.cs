using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Prakan.Data;

return 0;

/// <summary>Lets the tool see the model; it never connects.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PrakanDb>
{
    public PrakanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PrakanDb>().UsePrakan("Host=nowhere").Options);
}
