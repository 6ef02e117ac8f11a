; SPDX-License-Identifier: EUPL-1.2
; Copyright the Trechter authors
;
; The installer that needs no administrator. /S installs without a word, /D=FOLDER (last) elsewhere. What is installed over an
; older one replaces it; what is removed leaves the user's library, settings and projects.
; Given by lib/installers.sh: VERSION, VERSION_WORDS, BUNDLE, OUTPUT, TREE, SIZE (kilobytes).

; The default, 32 bits, runs on Windows as well, but not in a Wine of 64 bits, which tests it.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
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

; Files that are in use can not be replaced: nothing is touched before the program is closed. Ends with status 2 when nobody is there to ask.
!macro StopWhileRunning un
Function ${un}StopWhileRunning
  again:
  IfFileExists "$INSTDIR\bin\trechter.exe" 0 done
  ClearErrors
  FileOpen $0 "$INSTDIR\bin\trechter.exe" a
  IfErrors 0 closed
  IfSilent 0 ask
  SetErrorLevel 2
  Quit
  ask:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY again
  SetErrorLevel 2
  Quit
  closed:
  FileClose $0
  done:
FunctionEnd
!macroend
!insertmacro StopWhileRunning ""
!insertmacro StopWhileRunning "un."

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
  Call StopWhileRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\Trechter.lnk" "$INSTDIR\bin\trechter.exe"

  WriteRegStr HKCU "Software\Classes\.trechter" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\.trechter" "Content Type" "application/x-trechter+json"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(Project)"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\bin\trechter.exe,1"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\bin\trechter.exe" "%1"'

  WriteRegStr HKCU "${APP_KEY}" "InstallFolder" "$INSTDIR"
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
