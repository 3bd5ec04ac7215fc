# Copies INPUT to OUTPUT with PATTERN, which must occur exactly once, replaced by REPLACEMENT. Otherwise it fails:
# a mutant that became the original would pass for a survivor.
file(READ "${INPUT}" text)
string(FIND "${text}" "${PATTERN}" first)
string(FIND "${text}" "${PATTERN}" last REVERSE)
if(first EQUAL -1 OR NOT first EQUAL last)
  message(FATAL_ERROR "${INPUT}: this must occur exactly once, to be mutated: ${PATTERN}")
endif()
string(REPLACE "${PATTERN}" "${REPLACEMENT}" mutated "${text}")
if(mutated STREQUAL text)
  message(FATAL_ERROR "${INPUT}: the mutation changes nothing: ${PATTERN}")
endif()
file(WRITE "${OUTPUT}" "${mutated}")
