// Arguments and environments as execve takes them.
#pragma once

#include <string>
#include <vector>

namespace emu::sandbox {

// Into `strings`, which must stay as they are; a null ends them.
inline std::vector<char*> Pointers(const std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (const std::string& string : strings) pointers.push_back(const_cast<char*>(string.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace emu::sandbox
