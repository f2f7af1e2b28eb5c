using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Keeps the ring of keys in the database, so that every node reads what another one has sealed.</summary>
internal sealed class RingRows(NpgsqlDataSource source, RingSeal seal) : IXmlRepository
{
    /// <summary>Opens what it reads: the framework would quietly replace a key that it cannot open, and lose all that it sealed.</summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("SELECT xml FROM ring_keys");
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read()) elements.Add(XElement.Parse(reader.GetString(0)));
        foreach (var closed in elements.SelectMany(element => element.Descendants(RingSeal.Sealed))) seal.Open(closed);
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand("INSERT INTO ring_keys (name, xml) VALUES ($1, $2)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
