// The table of subcommands. Each reads its own arguments and returns the exit status of `emu`.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace emu::commands {

inline constexpr int kExitPassed = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitBadInput = 2;
inline constexpr int kExitInternal = 3;

struct Command {
  const char* name;
  const char* summary;
  int (*run)(const std::vector<std::string>& arguments);  // Without "emu" and the command's name.
};

int RunCommand(const std::vector<std::string>& arguments);
int BudgetCommand(const std::vector<std::string>& arguments);
int BenchCommand(const std::vector<std::string>& arguments);
int DoctorCommand(const std::vector<std::string>& arguments);
int MeasureCommand(const std::vector<std::string>& arguments);

// The whole program: argv without argv[0] → exit status.
int Main(const std::vector<std::string>& arguments);

// Prints the error on stderr, one line; returns the exit status that belongs to it.
int ReportError(const Error& error);

}  // namespace emu::commands
