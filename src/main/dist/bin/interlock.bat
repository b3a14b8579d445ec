@echo off
rem Interlock: without a command it starts the page. Needs a Java runtime, version 25 or newer, and nothing else.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" @jvm.flags@ %INTERLOCK_JAVA_OPTIONS% -cp "%home%\interlock.jar;%home%\lib\*" interlock.Interlock %*
exit /b %ERRORLEVEL%
