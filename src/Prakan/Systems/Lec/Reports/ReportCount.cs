namespace Prakan.Systems.Lec.Reports;

/// <summary>So many in one group and one column; of other affiliations apart.</summary>
public sealed record ReportCount(string Key, bool Other, string Column, int Number);
