@echo off
rem Interlock: without a command it starts the page. Needs a Java runtime, version 25 or newer, and nothing else.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem A command is over soon, so it takes what starts soon.
set "quick="
for %%c in (ask search completion help -h --help) do if "%~1"=="%%c" set "quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
where "%java%" >nul 2>nul || if not exist "%java%" if not exist "%java%.exe" (
  echo There is no Java here: install a runtime of version 25 or newer, or name it in JAVA_HOME 1>&2
  exit /b 1
)
"%java%" %quick% @jvm.flags@ %INTERLOCK_JAVA_OPTIONS% -cp "%home%\interlock.jar;%home%\lib\*" interlock.Interlock %*
exit /b %ERRORLEVEL%
