// The table of what a hostile Runtime API may do. Each row is one rule of HTTP's syntax or one
// state of the API: a script, and with it what the runtime has to do.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "session.h"

namespace runtime_test::hostile {

// One thing that the server does, or that must be seen next.
using Step = std::function<void(Session&)>;
using Steps = std::vector<Step>;

struct Row {
  std::string name;  // The rule.
  Steps steps;
  GuestProcess::Environment environment = {{"AWS_LAMBDA_RUNTIME_API", "127.0.0.1:PORT"}};
  bool has_stdin = true;
};

// By theme.
std::vector<Row> LineRows();        // Lines and what they may hold.
std::vector<Row> HeadRows();        // Status lines and header fields.
std::vector<Row> LengthRows();      // Bodies with a length, and those that a close ends.
std::vector<Row> ChunkRows();       // Bodies in chunks.
std::vector<Row> EventRows();       // What makes an answer an event, and its limits.
std::vector<Row> ResultRows();      // What follows each answer to a response or an error.
std::vector<Row> ConnectionRows();  // Connections that stay, close and break.
std::vector<Row> AddressRows();     // Where the Runtime API is.

std::vector<Row> AllRows();

}  // namespace runtime_test::hostile
