# Runs `EMU run FIXTURE --bootstrap MUTANT`: it must find the mutant out, and say in which event and how.
execute_process(COMMAND "${EMU}" run "${FIXTURE}" --bootstrap "${MUTANT}"
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE log)
message(STATUS "${output}${log}")
if(NOT status EQUAL 1)
  message(FATAL_ERROR "the mutant survives: exit status ${status}, expected 1")
endif()
# A budget that is not kept kills nobody.
string(REGEX REPLACE "FAIL  [^\n]+\n +expected  at most [^\n]*\n" "" output "${output}")
if(NOT output MATCHES "FAIL  [^\n]+\n +expected  [^\n]+\n +got +[^\n]+\n")
  message(FATAL_ERROR "no failure names an event and both values")
endif()
