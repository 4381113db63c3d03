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
"%JAVA_EXE%" @launch.flags@ %PLIMSOLL_JAVA_OPTIONS% -p "%HOME_DIR%\lib\modules" -cp "%HOME_DIR%\lib\classpath\*" -m plimsoll/plimsoll.Main %*
exit /b %ERRORLEVEL%

:check
if not exist "%~1" exit /b 0
set "FOUND="
for /f tokens^=2^ delims^=^" %%V in ('""%~1" -version 2^>^&1" ^| findstr /c:"version"') do if not defined FOUND set "FOUND=%%V"
for /f "delims=.-+" %%M in ("%FOUND%") do if %%M GEQ %NEEDED% set "JAVA_EXE=%~1"
exit /b 0
