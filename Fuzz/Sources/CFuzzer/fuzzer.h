#pragma once
#include <stddef.h>
#include <stdint.h>

/// Changes bytes in place the way libFuzzer does, and returns how many there are now.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

/// Makes a file that is in memory only, and returns its descriptor.
int memfd_create(const char *name, unsigned int flags);
