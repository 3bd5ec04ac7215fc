// The disk, for the fixture room.
#pragma once

#include <string>

#include "fixture/file_access.h"

namespace emu::commands {

class DiskFiles final : public fixture::FileAccess {
 public:
  Result<std::string> Read(const std::string& path) const override;
  bool Exists(const std::string& path) const override;
};

}  // namespace emu::commands
