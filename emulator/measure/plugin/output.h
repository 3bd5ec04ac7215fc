// Writes the plugin's files. They are opened for each write, because a guest may close every
// descriptor that it did not open.
#pragma once

#include <string>
#include <string_view>

namespace emu::counter {

class Output {
 public:
  explicit Output(std::string path);

  // Adds a line to the counter log. False when that is impossible.
  bool AppendLine(std::string_view line) const;
  // Adds bytes to the file `path` + `suffix`.
  bool Append(std::string_view suffix, std::string_view bytes) const;
  // Replaces the file `path` + `suffix`.
  bool Replace(std::string_view suffix, std::string_view bytes) const;

 private:
  bool Write(std::string_view suffix, std::string_view bytes, int flags) const;

  std::string path_;
};

}  // namespace emu::counter
