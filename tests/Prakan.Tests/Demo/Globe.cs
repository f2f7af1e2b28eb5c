namespace Prakan.Tests.Demo;

/// <summary>How far two places lie apart, by another formula than the demo's own.</summary>
internal static class Globe
{
    private const double EarthRadiusKm = 6_371;

    public static double Km(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        var (from, to) = (double.DegreesToRadians(latitude), double.DegreesToRadians(toLatitude));
        var (north, east) = (Math.Sin((to - from) / 2), Math.Sin(double.DegreesToRadians(toLongitude - longitude) / 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(north * north + Math.Cos(from) * Math.Cos(to) * east * east));
    }
}
