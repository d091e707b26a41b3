# Makes Windows' installer in target\installers: an .msi for one person, without an administrator, the
# SBOM and the checksums. Needs a JDK 25 or newer in JAVA_HOME and WiX (jpackage says which). The same
# steps as ..\common.sh, with the same *.args files. An older version over a newer one is refused by what
# jpackage gives WiX; the upgrade code below must never change.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..\..')

$Jdk = $env:JAVA_HOME
$Work = 'target\packaging'
$Installers = 'target\installers'
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $Work, target\app-image, $Installers, target\licences, target\shrunk, target\sbom.json, target\sentinel-setup-*.jar
New-Item -ItemType Directory -Force "$Work\javafx", "$Work\natives", "$Work\input", $Installers | Out-Null

.\mvnw.cmd -q -Pshipped -DskipTests verify exec:exec@icons dependency:copy-dependencies "-DincludeScope=runtime" "-DoutputDirectory=$Work\input"
# JavaFX goes into the runtime; the jars without a platform in their name are empty.
Move-Item "$Work\input\javafx-*-win*.jar" "$Work\javafx"
Remove-Item "$Work\input\javafx-*.jar"
$Jar = (Get-Item target\sentinel-setup-*.jar).Name
$Version = $Jar -replace '^sentinel-setup-|\.jar$', ''
Copy-Item "target\$Jar" "$Work\input"
Copy-Item -Recurse target\licences "$Work\input\licences"
# The AWS clients in place of Maven Central's, under the same names.
Copy-Item target\shrunk\*.jar "$Work\input"

# The system's certificate store is reached through a module of its own on Windows.
& "$Jdk\bin\jlink" --module-path "$Work\javafx" '@packaging/jlink.args' --add-modules jdk.crypto.mscapi --output "$Work\runtime"
Get-Item "$Work\javafx\*.jar" | ForEach-Object {
  Push-Location "$Work\natives"
  & "$Jdk\bin\jar" --extract --file $_.FullName
  Pop-Location
}
Get-ChildItem -Recurse "$Work\natives" -Filter *.dll | Copy-Item -Destination "$Work\runtime\bin"
# Of the runtime's commands keytool is used by the self-test, java by the start cache.
Get-ChildItem "$Work\runtime\bin\*.exe" -Exclude keytool.exe, java.exe | Remove-Item

$Roots = (& "$Jdk\bin\keytool" -list -cacerts -storepass changeit | Select-String trustedCertEntry).Count
& "$Jdk\bin\jpackage" --type app-image --dest target\app-image '@packaging/jpackage.args' --app-version $Version `
  --runtime-image "$Work\runtime" --input "$Work\input" --main-jar $Jar --icon target\icons\sentinel-setup.ico `
  --java-options "-Dsentinelsetup.roots=$Roots"
# The start cache lies beside the program, which is the person's own: whoever could put another there
# could put another program there. What jpackage gives WiX takes the whole folder away again.
Get-Item target\app-image\SentinelSetup\app\*.cfg | Add-Content -Value @(
  'java-options=-Dsentinelsetup.start-cache=$APPDIR\start.aot'
  'java-options=-XX:AOTCache=$APPDIR\start.aot'
  'java-options=-Xlog:aot=off'
)
# The second launcher has a console, to say what it found.
& target\app-image\SentinelSetup\sentinel-setup.exe --self-test

& "$Jdk\bin\jpackage" --type msi --app-image target\app-image\SentinelSetup --dest $Installers --name SentinelSetup `
  --app-version $Version --vendor 'Sentinel Setup' --description 'Connects AWS security logs to Microsoft Sentinel' `
  --win-per-user-install --win-menu --win-menu-group 'Sentinel Setup' --win-dir-chooser `
  --win-upgrade-uuid 8a0f6c52-3a0e-4d0b-9c61-5b8f6f1f7d2e
Move-Item "$Installers\*.msi" "$Installers\sentinel-setup-$Version-windows-x64.msi"
Copy-Item target\sbom.json "$Installers\sentinel-setup-$Version-sbom.cdx.json"
Get-ChildItem $Installers | ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)" } |
  Set-Content target\SHA256SUMS
Move-Item target\SHA256SUMS $Installers
