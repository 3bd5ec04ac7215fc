// What this machine offers, found by asking or trying it, never by version.
#pragma once

#include <string>
#include <vector>

namespace emu::sandbox {

struct Ability {
  std::string name;
  bool required = false;  // Nothing runs without it.
  bool found = false;
  std::string detail;        // When found: where, which version.
  std::string lost_without;  // What cannot be done without it.
  std::string cure;          // The command that gets it.
};

std::vector<Ability> FindAbilities();

}  // namespace emu::sandbox
