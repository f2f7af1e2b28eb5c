using Prakan.Shared.Saving;

namespace Prakan.Systems.Lec.Registers;

/// <summary>One box of the sheet under its column.</summary>
public sealed record CellView(SheetRow Row, string Column, string Label)
{
    public bool Figures { get; init; }
    public string Id => ClassSheet.KeyOf(Row.Child.Id, Column);
    public Box Box => Row.Of(Column);
}
