/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors
 *
 * What a test under Wine needs of Windows. Never shipped.
 *
 * starter PROGRAM ARGUMENTS   starts it as a click does, without a console, and without what an environment of Unix says of languages,
 *                             so that those of the user count; ends as it ends
 * starter --tell WHAT         tells all windows that a setting of Windows is another, as Windows itself does
 * starter --copy TEXT         puts it on the clipboard, the whole rest of the line */

#include <windows.h>

#define PATIENCE_MS 5000

static const WCHAR *
without_first (const WCHAR *line)
{
  const WCHAR end = *line == L'"' ? L'"' : L' ';

  for (line++; *line != 0 && *line != end; line++)
    ;
  if (end == L'"' && *line != 0)
    line++;
  while (*line == L' ')
    line++;

  return line;
}

static DWORD
start (WCHAR *line)
{
  static const WCHAR *const variables[] = { L"LC_ALL", L"LC_CTYPE", L"LC_MESSAGES", L"LANG", L"LANGUAGE", L"LOCPATH" };
  STARTUPINFOW startup = { .cb = sizeof startup, .dwFlags = STARTF_USESTDHANDLES,
                           .hStdInput = GetStdHandle (STD_INPUT_HANDLE), .hStdOutput = GetStdHandle (STD_OUTPUT_HANDLE),
                           .hStdError = GetStdHandle (STD_ERROR_HANDLE) };
  PROCESS_INFORMATION process;
  DWORD status = 127;

  for (unsigned i = 0; i < sizeof variables / sizeof *variables; i++)
    SetEnvironmentVariableW (variables[i], NULL);
  if (!CreateProcessW (NULL, line, NULL, NULL, TRUE, DETACHED_PROCESS, NULL, NULL, &startup, &process))
    return status;
  AllowSetForegroundWindow (process.dwProcessId);
  WaitForSingleObject (process.hProcess, INFINITE);
  GetExitCodeProcess (process.hProcess, &status);

  return status;
}

static int
copy (const WCHAR *text)
{
  HGLOBAL memory = GlobalAlloc (GMEM_MOVEABLE, (wcslen (text) + 1) * sizeof (WCHAR));

  wcscpy (GlobalLock (memory), text);
  GlobalUnlock (memory);

  return OpenClipboard (NULL) && EmptyClipboard () && SetClipboardData (CF_UNICODETEXT, memory) != NULL && CloseClipboard () ? 0 : 1;
}

static int
tell (const WCHAR *what)
{
  DWORD_PTR answer;

  SendMessageTimeoutW (HWND_BROADCAST, WM_SETTINGCHANGE, 0, (LPARAM) what, SMTO_ABORTIFHUNG, PATIENCE_MS, &answer);
  return 0;
}

int
main (void)
{
  WCHAR *line = (WCHAR *) without_first (GetCommandLineW ());
  size_t length = wcslen (line);

  if (length > 0 && line[length - 1] == L'"' && line[0] == L'-') /* Wine puts marks around what has spaces */
    line[length - 1] = 0;
  if (wcsncmp (line, L"--tell ", 7) == 0)
    return tell (line + 7 + (line[7] == L'"'));
  if (wcsncmp (line, L"--copy ", 7) == 0)
    return copy (line + 7 + (line[7] == L'"'));

  return (int) start (line);
}
