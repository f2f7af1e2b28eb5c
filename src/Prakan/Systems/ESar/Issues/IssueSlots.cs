namespace Prakan.Systems.ESar.Issues;

internal static class IssueSlots
{
    public const string Name = "issues";
}
