namespace Prakan.Platform.Organisations.Import;

public enum ImportState
{
    Waiting,
    Checked,
    Faulty,
    Unreadable,
    Approved,
    Applied,
    Abandoned,
}
