/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors
 *
 * A keyboard layout for the Wine that tests the program: GTK reads the tables of the layout's DLL, and Wine 8 has none, so that
 * Ctrl with a letter would do nothing. American, and no more of it than GTK asks for. Never shipped. */

#include <windows.h>

/* These are the layouts of kbd.h of the Windows driver kit. */
typedef struct {
  BYTE key, bits;
} KeyToBits;

typedef struct {
  const KeyToBits *keys;
  WORD most_bits;
  BYTE columns[4];
} Modifiers;

typedef struct {
  BYTE key, attributes;
  WCHAR plain, shifted;
} TwoLetters;

typedef struct {
  BYTE key, attributes;
  WCHAR plain;
} OneLetter;

typedef struct {
  const void *table;
  BYTE columns, entry_size;
} LetterTable;

typedef struct {
  BYTE code;
  USHORT key;
} CodeToKey;

typedef struct {
  const Modifiers *modifiers;
  const LetterTable *letters;
  const void *dead_keys, *names, *extended_names, *dead_names;
  const USHORT *keys;
  BYTE n_keys;
  const CodeToKey *extended, *extended_1;
  DWORD flags;
  BYTE most_ligatures, ligature_size;
  const void *ligatures;
} Layout;

#define CAPS_LOCK 1
#define LETTER(upper) { upper, CAPS_LOCK, upper + 32, upper }

static const KeyToBits bits[] = { { VK_SHIFT, 1 }, { VK_CONTROL, 2 }, { VK_MENU, 4 }, { 0, 0 } };
static const Modifiers modifiers = { bits, 1, { 0, 1 } };

static const TwoLetters two_letters[] = {
  LETTER ('A'), LETTER ('B'), LETTER ('C'), LETTER ('D'), LETTER ('E'), LETTER ('F'), LETTER ('G'), LETTER ('H'), LETTER ('I'),
  LETTER ('J'), LETTER ('K'), LETTER ('L'), LETTER ('M'), LETTER ('N'), LETTER ('O'), LETTER ('P'), LETTER ('Q'), LETTER ('R'),
  LETTER ('S'), LETTER ('T'), LETTER ('U'), LETTER ('V'), LETTER ('W'), LETTER ('X'), LETTER ('Y'), LETTER ('Z'),
  { '1', 0, '1', '!' }, { '2', 0, '2', '@' }, { '3', 0, '3', '#' }, { '4', 0, '4', '$' }, { '5', 0, '5', '%' },
  { '6', 0, '6', '^' }, { '7', 0, '7', '&' }, { '8', 0, '8', '*' }, { '9', 0, '9', '(' }, { '0', 0, '0', ')' },
  { VK_OEM_1, 0, ';', ':' }, { VK_OEM_PLUS, 0, '=', '+' }, { VK_OEM_COMMA, 0, ',', '<' }, { VK_OEM_MINUS, 0, '-', '_' },
  { VK_OEM_PERIOD, 0, '.', '>' }, { VK_OEM_2, 0, '/', '?' }, { VK_OEM_3, 0, '`', '~' }, { VK_OEM_4, 0, '[', '{' },
  { VK_OEM_5, 0, '\\', '|' }, { VK_OEM_6, 0, ']', '}' }, { VK_OEM_7, 0, '\'', '"' }, { VK_OEM_102, 0, '\\', '|' },
  { VK_SPACE, 0, ' ', ' ' }, { VK_TAB, 0, '\t', '\t' }, { VK_RETURN, 0, '\r', '\r' }, { VK_BACK, 0, '\b', '\b' },
  { VK_ESCAPE, 0, 27, 27 }, { VK_DECIMAL, 0, '.', '.' }, { VK_ADD, 0, '+', '+' }, { VK_DIVIDE, 0, '/', '/' },
  { VK_MULTIPLY, 0, '*', '*' }, { VK_SUBTRACT, 0, '-', '-' }, { 0, 0, 0, 0 },
};

static const OneLetter one_letter[] = {
  { VK_NUMPAD0, 0, '0' }, { VK_NUMPAD1, 0, '1' }, { VK_NUMPAD2, 0, '2' }, { VK_NUMPAD3, 0, '3' }, { VK_NUMPAD4, 0, '4' },
  { VK_NUMPAD5, 0, '5' }, { VK_NUMPAD6, 0, '6' }, { VK_NUMPAD7, 0, '7' }, { VK_NUMPAD8, 0, '8' }, { VK_NUMPAD9, 0, '9' },
  { 0, 0, 0 },
};

static const LetterTable letters[] = {
  { two_letters, 2, sizeof (TwoLetters) },
  { one_letter, 1, sizeof (OneLetter) },
  { NULL, 0, 0 },
};

/* By the code that the keyboard sends, from 0. */
static const USHORT keys[] = {
  0xff, VK_ESCAPE, '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', VK_OEM_MINUS, VK_OEM_PLUS, VK_BACK, VK_TAB,
  'Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', VK_OEM_4, VK_OEM_6, VK_RETURN, VK_LCONTROL,
  'A', 'S', 'D', 'F', 'G', 'H', 'J', 'K', 'L', VK_OEM_1, VK_OEM_7, VK_OEM_3, VK_LSHIFT, VK_OEM_5,
  'Z', 'X', 'C', 'V', 'B', 'N', 'M', VK_OEM_COMMA, VK_OEM_PERIOD, VK_OEM_2, VK_RSHIFT, VK_MULTIPLY, VK_LMENU, VK_SPACE, VK_CAPITAL,
  VK_F1, VK_F2, VK_F3, VK_F4, VK_F5, VK_F6, VK_F7, VK_F8, VK_F9, VK_F10, VK_NUMLOCK, VK_SCROLL, VK_HOME, VK_UP, VK_PRIOR,
  VK_SUBTRACT, VK_LEFT, VK_CLEAR, VK_RIGHT, VK_ADD, VK_END, VK_DOWN, VK_NEXT, VK_INSERT, VK_DELETE, VK_SNAPSHOT, 0xff, VK_OEM_102,
  VK_F11, VK_F12,
};

static const CodeToKey extended[] = {
  { 0x1c, VK_RETURN }, { 0x1d, VK_RCONTROL }, { 0x35, VK_DIVIDE }, { 0x38, VK_RMENU }, { 0x47, VK_HOME }, { 0x48, VK_UP },
  { 0x49, VK_PRIOR }, { 0x4b, VK_LEFT }, { 0x4d, VK_RIGHT }, { 0x4f, VK_END }, { 0x50, VK_DOWN }, { 0x51, VK_NEXT },
  { 0x52, VK_INSERT }, { 0x53, VK_DELETE }, { 0x5b, VK_LWIN }, { 0x5c, VK_RWIN }, { 0x5d, VK_APPS }, { 0, 0 },
};
static const CodeToKey extended_1[] = { { 0x1d, VK_PAUSE }, { 0, 0 } };

static const Layout layout = {
  .modifiers = &modifiers,
  .letters = letters,
  .keys = keys,
  .n_keys = sizeof keys / sizeof *keys,
  .extended = extended,
  .extended_1 = extended_1,
  .flags = 0x10000,
};

__declspec(dllexport) const void *KbdLayerDescriptor (void);

const void *
KbdLayerDescriptor (void)
{
  return &layout;
}

BOOL WINAPI
DllMain (HINSTANCE instance, DWORD reason, LPVOID reserved)
{
  return TRUE;
}
