// The only reader of the machine's clocks.
#pragma once

#include "base/now.h"

namespace emu {

Now ReadClocks();

}  // namespace emu
