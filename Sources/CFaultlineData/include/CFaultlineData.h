#pragma once
#include <stddef.h>

/* The built-in graph: the image that `faultline build Data` writes. */
const unsigned char *_Nonnull faultline_builtin_bytes(void);
size_t faultline_builtin_count(void);
