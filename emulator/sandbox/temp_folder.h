// A folder under the system's temporary folder that is gone afterwards, however `emu` ends: a small
// process of its own waits for that and removes it.
#pragma once

#include <sys/types.h>

#include <string>

#include "base/error.h"
#include "base/unique_fd.h"

namespace emu::sandbox {

class TempFolder {
 public:
  static Result<TempFolder> Make();
  TempFolder(TempFolder&& other) noexcept;
  TempFolder& operator=(TempFolder&&) = delete;
  // Returns when the folder is gone.
  ~TempFolder();

  const std::string& path() const { return path_; }

 private:
  TempFolder(std::string path, UniqueFd lifeline, pid_t janitor);

  std::string path_;
  UniqueFd lifeline_;  // The janitor removes the folder when this closes.
  pid_t janitor_;
};

}  // namespace emu::sandbox
