#include "CFaultlineBytes.h"
