; SPDX-License-Identifier: EUPL-1.2
; Copyright the Trechter authors
;
; The installer that needs no administrator. /S installs without a word, /D=FOLDER (last) elsewhere. What is installed over an
; older one replaces it; what is removed leaves the user's library, settings and projects. Without a word it ends with status 2 when
; Trechter is running, and 3 when the folder has other things in it; nothing has been changed then. With 4 not all could be written.
; Given by lib/installers.sh: VERSION, VERSION_WORDS, BUNDLE, ICON, OUTPUT, SIZE (kilobytes),
; and SIGN where there is a certificate.

; The default, 32 bits, runs on Windows as well, but not in a Wine of 64 bits, which tests it.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
AllowSkipFiles off
RequestExecutionLevel user
!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Trechter"
!define APP_KEY "Software\Trechter"
!define KIND "Trechter.Project"

Name "Trechter"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Trechter"
InstallDirRegKey HKCU "${APP_KEY}" "InstallFolder"
BrandingText "Trechter ${VERSION}"
VIProductVersion "${VERSION_WORDS}"
VIAddVersionKey "ProductName" "Trechter"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Trechter installer"
VIAddVersionKey "LegalCopyright" "Copyright the Trechter authors, EUPL-1.2"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\trechter.exe"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE RefuseOtherThings
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where the language of Windows is none of these.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"

LangString Running ${LANG_ENGLISH} "Trechter is running. Close it first, and then try again."
LangString Running ${LANG_DUTCH} "Trechter is nog open. Sluit het programma eerst en probeer het dan opnieuw."
LangString Project ${LANG_ENGLISH} "Trechter project"
LangString Project ${LANG_DUTCH} "Trechter-project"

LangString Shortcut ${LANG_ENGLISH} "From a challenge to agreements you can measure"
LangString Shortcut ${LANG_DUTCH} "Van opgave naar afspraken die u kunt meten"
LangString Incomplete ${LANG_ENGLISH} "Not everything could be written. Is the disk full? Make room, and start this again."
LangString Incomplete ${LANG_DUTCH} "Niet alles kon worden weggeschreven. Is de schijf vol? Maak ruimte en start dit dan opnieuw."
LangString OtherThings ${LANG_ENGLISH} "There are other things in this folder. Choose an empty folder, or one that is not there yet."
LangString OtherThings ${LANG_DUTCH} "In deze map staan al andere dingen. Kies een lege map, of een map die er nog niet is."

!ifdef SIGN
!uninstfinalize '"${SIGN}" "%1"' = 0
!endif

; Files that are in use can not be replaced: nothing is touched before the programs are closed.
!macro StopWhileRunning un
Function ${un}IsClosed
  Exch $0
  IfFileExists "$0" 0 closed
  ClearErrors
  FileOpen $1 "$0" a
  IfErrors open
  FileClose $1
  closed:
  StrCpy $0 1
  Goto done
  open:
  StrCpy $0 0
  done:
  Exch $0
FunctionEnd

Function ${un}StopWhileRunning
  again:
  Push "$INSTDIR\bin\trechter.exe"
  Call ${un}IsClosed
  Pop $2
  Push "$INSTDIR\bin\trechter-cli.exe"
  Call ${un}IsClosed
  Pop $3
  IntOp $2 $2 & $3
  StrCmp $2 1 closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  closed:
FunctionEnd
!macroend
!insertmacro StopWhileRunning ""
!insertmacro StopWhileRunning "un."

; What is replaced and removed are whole folders with names that others use as well.
Function RefuseOtherThings
  IfFileExists "$INSTDIR\bin\trechter.exe" ours
  ReadRegStr $0 HKCU "${APP_KEY}" "InstallFolder"
  StrCmp $0 "$INSTDIR" ours
  FindFirst $0 $1 "$INSTDIR\*"
  next:
  StrCmp $1 "" empty
  StrCmp $1 "." skip
  StrCmp $1 ".." skip
  FindClose $0
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(OtherThings)" /SD IDOK
  SetErrorLevel 3
  Abort
  skip:
  FindNext $0 $1
  Goto next
  empty:
  FindClose $0
  ours:
  SetErrorLevel 0 ; another folder may have been refused before
FunctionEnd

; One that was put elsewhere before is taken away by its own means.
Function RemoveElsewhere
  ReadRegStr $0 HKCU "${APP_KEY}" "InstallFolder"
  StrCmp $0 "" done
  StrCmp $0 "$INSTDIR" done
  IfFileExists "$0\uninstall.exe" 0 done
  ExecWait '"$0\uninstall.exe" /S _?=$0' $1
  StrCmp $1 0 removed
  StrCmp $1 2 0 done ; what could not be removed keeps what removes it
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
  SetErrorLevel 2
  Quit
  removed:
  Delete "$0\uninstall.exe"
  RMDir "$0"
  done:
FunctionEnd

; Only what is ours: somebody may have chosen a folder with other things in it.
!macro RemoveProgram
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\etc"
  RMDir /r "$INSTDIR\share"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\sbom.cdx.json"
!macroend

Section
  SetShellVarContext current
  Call RefuseOtherThings
  Call StopWhileRunning
  Call RemoveElsewhere
  SetOutPath "$INSTDIR"
  ; first, so that what is broken off can be removed, and is known as ours
  WriteRegStr HKCU "${APP_KEY}" "InstallFolder" "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro RemoveProgram
  ClearErrors
  File /r "${BUNDLE}/*"
  IfErrors 0 +4
  MessageBox MB_OK|MB_ICONSTOP "$(Incomplete)" /SD IDOK
  SetErrorLevel 4
  Quit

  ; where the user's documents are, because that is where the program begins to look for files
  SetOutPath "$DOCUMENTS"
  CreateShortCut "$SMPROGRAMS\Trechter.lnk" "$INSTDIR\bin\trechter.exe" "" "" "" "" "" "$(Shortcut)"

  WriteRegStr HKCU "Software\Classes\.trechter" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\.trechter" "Content Type" "application/x-trechter+json"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(Project)"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\bin\trechter.exe,1"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\bin\trechter.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Trechter"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\bin\trechter.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Trechter"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ; the Explorer looks again which program opens what
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  SetShellVarContext current
  Call un.StopWhileRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; of the user's folder only what the program can make again
  RMDir /r "$LOCALAPPDATA\trechter\cache"
  RMDir /r "$LOCALAPPDATA\trechter\log"
  RMDir "$LOCALAPPDATA\trechter"
  Delete "$SMPROGRAMS\Trechter.lnk"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  ReadRegStr $0 HKCU "Software\Classes\.trechter" ""
  StrCmp $0 "${KIND}" 0 +2
  DeleteRegKey HKCU "Software\Classes\.trechter"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegValue HKCU "${APP_KEY}" "InstallFolder"
  DeleteRegKey /ifempty HKCU "${APP_KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
