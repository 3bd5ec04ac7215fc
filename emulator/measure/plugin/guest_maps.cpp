#include "guest_maps.h"

#include <cstdint>
#include <fstream>
#include <sstream>

#include "block.h"
#include "hex.h"

namespace emu::counter {
namespace {

// QEMU's own files lie above this address, the guest's below (numerics §4).
constexpr std::uint64_t kGuestEnd = 0x5000'0000'0000;

}  // namespace

std::string GuestMaps() {
  std::ifstream file("/proc/self/maps");
  std::string text;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::uint64_t start = 0, end = 0, offset = 0;
    char dash = 0;
    std::string permissions, device, inode, path;
    words >> std::hex >> start >> dash >> end >> permissions >> offset >> device >> inode;
    std::getline(words >> std::ws, path);
    if (!path.starts_with('/') || start >= kGuestEnd) continue;
    text += "map " + Hex(start - GuestBase()) + ' ' + Hex(end - GuestBase()) + ' ' + Hex(offset) +
            ' ' + path + '\n';
  }
  return text;
}

}  // namespace emu::counter
