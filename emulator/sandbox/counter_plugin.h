// The counting plugin on QEMU's command line: where it is, whether this QEMU takes it, and how it
// is asked to count. What it writes is read by measure/counter_log.h.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "sandbox/qemu.h"

namespace emu::sandbox {

// The file of the plugin that this QEMU takes, found by loading it. An error is the reason why
// there is none, in a few words, and the cure.
std::expected<std::string, std::string> FindCounterPlugin(const Qemu& qemu);

struct Counting {
  std::string plugin;                // From FindCounterPlugin.
  std::string out;                   // The file for the counts.
  std::vector<std::string> options;  // name=value, as measure/plugin/options.h has them.
};

// "-plugin" and its value.
std::vector<std::string> PluginArguments(const Counting& counting);

}  // namespace emu::sandbox
