using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Prakan.Data;

namespace Prakan.Design;

/// <summary>Lets the tool see the model; it never connects.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PrakanDb>
{
    public PrakanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PrakanDb>();
        options.UsePrakan("Host=nowhere");
        return new PrakanDb(options.Options);
    }
}
