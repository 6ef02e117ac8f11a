/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors
 *
 * Trechter.exe at the top of the portable form: starts bin\trechter.exe beside it, so that nobody has to look for what to press among
 * folders. It stands before all libraries, so that it knows no gettext and says what it has to say in both languages. */

#include <windows.h>

#define PROGRAM L"bin\\trechter.exe"
#define LONGEST_PATH 32768 /* of Windows, with the end */
#define LONGEST_LINE (2 * LONGEST_PATH)

static const wchar_t refused[] =
  L"Windows laat bin\\trechter.exe niet beginnen. Misschien houdt een virusscanner of een regel van uw organisatie het tegen.\n\n"
  L"Windows does not let bin\\trechter.exe start. A virus scanner or a rule of your organisation may hold it.";
static const wchar_t incomplete[] =
  L"Trechter kan hier niet beginnen: het bestand bin\\trechter.exe is er niet.\n"
  L"Pak het hele zip-bestand eerst uit in een map, en druk daar op Trechter.exe.\n\n"
  L"Trechter can not start here: the file bin\\trechter.exe is not there.\n"
  L"First extract all of the zip file into a folder, and press Trechter.exe in it.";

/* The rest of the line behind the name of the program: the arguments as they were given. */
static const wchar_t *
skip_name (const wchar_t *line)
{
  BOOL is_quoted = FALSE;

  for (; *line != 0 && (is_quoted || (*line != L' ' && *line != L'\t')); line++)
    is_quoted ^= *line == L'"';

  return line;
}

static BOOL
start (const wchar_t *program, const wchar_t *arguments)
{
  static wchar_t line[LONGEST_LINE];
  STARTUPINFOW startup = { .cb = sizeof startup };
  PROCESS_INFORMATION process;

  if (wcslen (program) + wcslen (arguments) + 3 > LONGEST_LINE)
    return FALSE;
  wcscat (wcscat (wcscat (wcscpy (line, L"\""), program), L"\""), arguments);
  if (!CreateProcessW (program, line, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &process))
    return FALSE;
  /* the window that comes may stand in front, as this one would have */
  AllowSetForegroundWindow (process.dwProcessId);
  CloseHandle (process.hThread);
  CloseHandle (process.hProcess);

  return TRUE;
}

int WINAPI
wWinMain (HINSTANCE instance, HINSTANCE before, PWSTR arguments, int show)
{
  static wchar_t path[LONGEST_PATH + 32];
  DWORD length = GetModuleFileNameW (NULL, path, LONGEST_PATH);

  while (length > 0 && path[length - 1] != L'\\')
    length--;
  wcscpy (path + length, PROGRAM);
  if (start (path, skip_name (GetCommandLineW ())))
    return 0;
  MessageBoxW (NULL, GetFileAttributesW (path) == INVALID_FILE_ATTRIBUTES ? incomplete : refused, L"Trechter", MB_OK | MB_ICONERROR);

  return 1;
}
