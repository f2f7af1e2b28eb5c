namespace Prakan.Platform.Accounts.Registrations;

public static class RegistrationViews
{
    public static string Thai(this RegistrationState state) => state switch
    {
        RegistrationState.Asked => "รอพิจารณา",
        RegistrationState.Accepted => "รับแล้ว",
        _ => "ไม่รับ",
    };

    public static string Kind(this RegistrationState state) => state switch
    {
        RegistrationState.Asked => "wait",
        RegistrationState.Accepted => "ok",
        _ => "bad",
    };
}
