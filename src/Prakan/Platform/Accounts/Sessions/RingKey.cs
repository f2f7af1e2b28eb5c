namespace Prakan.Platform.Accounts.Sessions;

/// <summary>One key of the ring that all nodes share; its XML is encrypted by a key file that the database does not hold.</summary>
public sealed class RingKey
{
    private RingKey() { }

    public RingKey(string name, string xml) => (Name, Xml) = (name, xml);

    public string Name { get; private set; } = "";
    public string Xml { get; private set; } = "";

    public void Reseal(string xml) => Xml = xml;
}
