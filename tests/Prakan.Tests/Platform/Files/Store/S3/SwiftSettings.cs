namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>The least that each of Swift's servers must be told.</summary>
internal static class SwiftSettings
{
    public static string Keeper(string kind, int port, string folder) => $"""
        {Common(port, folder)}
        devices = {folder}/devices
        mount_check = false
        fallocate_reserve = 0
        [pipeline:main]
        pipeline = {kind}-server
        [app:{kind}-server]
        use = egg:swift#{kind}
        """;

    public static string Proxy(int port, string folder) => $"""
        {Common(port, folder)}
        [pipeline:main]
        pipeline = catch_errors cache listing_formats s3api tempauth bulk slo dlo proxy-server
        [filter:catch_errors]
        use = egg:swift#catch_errors
        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:1
        [filter:listing_formats]
        use = egg:swift#listing_formats
        [filter:s3api]
        use = egg:swift#s3api
        location = us-east-1
        [filter:tempauth]
        use = egg:swift#tempauth
        user_test_tester = {Swift.Secret} .admin
        [filter:bulk]
        use = egg:swift#bulk
        [filter:slo]
        use = egg:swift#slo
        [filter:dlo]
        use = egg:swift#dlo
        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true
        """;

    private static string Common(int port, string folder) => $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {port}
        workers = 0
        user = {Environment.UserName}
        swift_dir = {folder}
        log_address = {folder}/nobody-listens
        """;
}
