#include "CFaultlineData.h"

/* 8-byte alignment: the sections of the image are read in place. */
_Alignas(64) static const unsigned char bytes[] = {
#embed "builtin.flt"
};

const unsigned char *faultline_builtin_bytes(void) { return bytes; }
size_t faultline_builtin_count(void) { return sizeof(bytes); }
