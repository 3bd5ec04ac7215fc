// What the full bootstrap can be asked for. Each takes its members from the event, complains about
// them there, or writes the body of the answer. docs/events.md says what each takes and answers.
#pragma once

#include "job.h"

namespace bootstrap {

void RunBlur(Job& job);
void RunDot(Job& job);
void RunDotFile(Job& job);  // dot of an event with a file.
void RunGatherDot(Job& job);
void RunJsonScan(Job& job);
void RunSgemm(Job& job);

}  // namespace bootstrap
