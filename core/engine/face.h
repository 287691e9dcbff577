/* face.h - what the two files behind attune.h share. */
#ifndef AT_ENGINE_FACE_H
#define AT_ENGINE_FACE_H

#include <attune.h>

#include "base/slice.h"

struct at_engine;

/* The engine inside. */
struct at_engine *at_face_engine(const attune_engine *engine);

/* A slice as other programs see it. */
struct attune_text at_face_text(struct at_slice slice);

#endif
