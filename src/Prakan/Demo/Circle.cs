namespace Prakan.Demo;

/// <summary>A round piece of land, and points on it.</summary>
internal sealed record Circle(double Latitude, double Longitude, double RadiusKm)
{
    private const double KmADegree = 111.32;

    /// <summary>A smaller circle that lies wholly inside.</summary>
    public Circle Inside(double share, Chance chance)
    {
        var (way, angle) = (RadiusKm * (1 - share) * Math.Sqrt(chance.Share()), chance.Share() * Math.Tau);
        return new Circle(
            Math.Round(Latitude + way * Math.Cos(angle) / KmADegree, 5),
            Math.Round(Longitude + way * Math.Sin(angle) / (KmADegree * Math.Cos(double.DegreesToRadians(Latitude))), 5),
            RadiusKm * share);
    }
}
