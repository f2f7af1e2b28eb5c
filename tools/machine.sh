# What ./run and ./test share: a bare Debian 12 becomes a machine that can build and serve.
# Sourced, never run.

packages_to_run=(nodejs npm postgresql-15 weasyprint fonts-thai-tlwg poppler-utils qpdf clamav-daemon libsodium23 libthai0 python3-pil util-linux)
packages_to_test=("${packages_to_run[@]}" chromium gcc git libc6-dev openssl python3-aiosmtpd swift-proxy swift-account swift-container swift-object)
configuration=Release
prakan=src/Prakan/bin/$configuration/net10.0/Prakan.dll
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

stop() { echo "$1" >&2; exit 3; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Whoever sits at a terminal is asked for a password that sudo wants.
may_install() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null || return 1
    sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v -p "Installing needs the password of %u: "; }
}

has_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Node may have come from elsewhere than Debian; its own package manager comes with it then.
is_there() {
    case $1 in
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) has_package "$1" ;;
    esac
}

want_packages() {
    local missing=() package
    for package in "$@"; do is_there "$package" || missing+=("$package"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || stop "These Debian packages are missing, and this machine has no apt-get: ${missing[*]}"
    may_install || stop "These packages are missing; ask whoever may install on this machine for: apt-get install ${missing[*]}"
    echo "Installing: ${missing[*]}"
    as_root apt-get update -qq
    keep_cluster_away "${missing[@]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        stop "The packages could not be installed: ${missing[*]}"
}

# Prakan keeps a private cluster; Debian need not start a public one because of us.
keep_cluster_away() {
    [[ " $* " == *" postgresql-15 "* ]] && ! has_package postgresql-common || return 0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
    as_root sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
}

want_dotnet() {
    if command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.'; then return 0; fi
    if command -v apt-get >/dev/null && may_install; then
        as_root apt-get update -qq
        if apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1; then want_packages dotnet-sdk-10.0; return 0; fi
    fi
    stop "The .NET SDK 10 is missing and no package source of this machine offers it: see https://learn.microsoft.com/dotnet/core/install/linux-debian"
}

want_room() {
    local folder=$1 free
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    [ -w "$folder" ] || [ "$(id -u)" = 0 ] || stop "This folder cannot be written to: $folder"
    free=$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')
    [ "$free" -gt 524288 ] || stop "The disk of $folder has less than 512 MB left; Prakan needs room for its database."
}

# The same lock that the application holds on its folder.
want_free_folder() {
    [ ! -f "$1/lock" ] || flock -n -E 75 "$1/lock" true 2>/dev/null || [ $? != 75 ] ||
        stop "Another Prakan is already running on this data folder: $1"
}

want_free_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then stop "Port $1 is taken; choose another one with --port."; fi
}

# Builds only when a source is newer than the last build, so that a second start takes seconds.
build_release() {
    local stamp=artifacts/built-$configuration
    if [ -f "$stamp" ] && [ -f "$prakan" ] && [ -z "$(newer_sources "$stamp")" ]; then return 0; fi
    echo "Building Prakan (the first time takes a minute or two)"
    mkdir -p artifacts
    touch "$stamp.begun"
    dotnet build src/Prakan -c $configuration --nologo -v quiet -clp:ErrorsOnly || stop "Prakan could not be built; the reason stands above."
    mv "$stamp.begun" "$stamp"
}

newer_sources() {
    find src/Prakan Directory.Build.props Directory.Packages.props global.json -newer "$1" -type f \
        -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/*' -not -path '*/Assets/out/*' -print -quit
}
