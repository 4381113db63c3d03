@echo off
rem Starts Plimsoll from its folder with the first Java that is new enough: JAVA_HOME, then PATH.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=@maven.compiler.release@"
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :check "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :check "%%~$PATH:J"
if not defined JAVA_EXE (
    echo Plimsoll needs Java %NEEDED% or newer; install it or set JAVA_HOME to it. 1>&2
    exit /b 2
)
rem Java keeps the loaded classes in an archive that it makes when a first run ends; the next starts are quicker.
set "PART=command"
if "%~1"=="" set "PART=window"
if /i "%~x1"==".json" set "PART=window"
if /i "%~x1"==".plimsoll" set "PART=window"
set "ARCHIVE="
if defined LOCALAPPDATA (
    if not exist "%LOCALAPPDATA%\Plimsoll\cache" mkdir "%LOCALAPPDATA%\Plimsoll\cache" 2>nul
    if exist "%LOCALAPPDATA%\Plimsoll\cache" set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\Plimsoll\cache\%PART%.jsa" "-Xlog:cds*=off" "-Xlog:aot*=off"
)
set "MODULES="
for %%J in ("%HOME_DIR%\lib\modules\*.jar") do call :append "%%~fJ"
"%JAVA_EXE%" @launch.flags@ %PLIMSOLL_JAVA_OPTIONS% %ARCHIVE% -p "%MODULES%" -cp "%HOME_DIR%\lib\classpath\*" -m plimsoll/plimsoll.Main %*
exit /b %ERRORLEVEL%

:append
if defined MODULES (set "MODULES=%MODULES%;%~1") else set "MODULES=%~1"
exit /b 0

:check
if not exist "%~1" exit /b 0
set "FOUND="
for /f tokens^=2^ delims^=^" %%V in ('""%~1" -version 2^>^&1" ^| findstr /c:"version"') do if not defined FOUND set "FOUND=%%V"
for /f "delims=.-+" %%M in ("%FOUND%") do if %%M GEQ %NEEDED% set "JAVA_EXE=%~1"
exit /b 0
