// Short explanations of what the figures of a report mean.
#pragma once

#include <string>

namespace emu::commands {

// The names of all topics, as "memory, …".
std::string Topics();

// Prints the explanation and returns the exit status; a topic that does not exist is bad usage.
int Explain(const std::string& topic);

}  // namespace emu::commands
