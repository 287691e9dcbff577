/* logistic.c - see logistic.h. liblinear ends the process where its own memory runs out,
 * so what it is given is bounded. It is loaded when it is used: with it come the libraries
 * of two more languages, which would cost every other command a twentieth of its start. */
#include "stats/logistic.h"

#include <dlfcn.h>
#include <linear.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

enum { NODES_MOST = 100000000 };

/* What is called of it. */
struct liblinear {
    void (*set_print_string_function)(void (*)(const char *));
    struct model *(*train)(const struct problem *, const struct parameter *);
    void (*free_and_destroy_model)(struct model **);
};

/* liblinear pulls all coefficients towards 0, the intercept too: as the weight of a feature
 * that is so large, it hardly is. */
#define BIAS 10.0
/* Near enough for two decimals of a weight. */
#define PRECISION 0.0001

static void say_nothing(const char *text)
{
    (void)text;
}

/* liblinear's rows: the features of a unit counted from 1, the bias, and an end. */
struct rows {
    struct feature_node *nodes, **x;
    double *y;
    int count;
    double counts[2]; /* of units, by label */
};

static void clear(struct rows *rows)
{
    free(rows->nodes);
    free(rows->x);
    free(rows->y);
}

static bool make_rows(struct rows *rows, const struct at_logistic *data)
{
    size_t most = data->start[data->units] + 2 * data->units;
    rows->nodes = malloc((most + 1) * sizeof *rows->nodes);
    rows->x = malloc((data->units + 1) * sizeof(struct feature_node *));
    rows->y = malloc((data->units + 1) * sizeof *rows->y);
    if (!rows->nodes || !rows->x || !rows->y)
        return false;
    struct feature_node *node = rows->nodes;
    for (size_t i = 0; i < data->units; i++) {
        if (data->labels[i] == 0)
            continue;
        rows->x[rows->count] = node;
        rows->counts[data->labels[i] > 0]++;
        rows->y[rows->count++] = data->labels[i];
        for (size_t j = data->start[i]; j < data->start[i + 1]; j++)
            *node++ = (struct feature_node){ data->held[j] + 1, 1 };
        *node++ = (struct feature_node){ (int)data->features + 1, BIAS };
        *node++ = (struct feature_node){ -1, 0 };
    }
    return true;
}

bool at_logistic_load(void)
{
    return dlopen(AT_LIBLINEAR, RTLD_NOW) != NULL;
}

/* Once loaded it is at hand, even where no file can be opened any more. ISO C has no way
 * from an object's address to a function's; POSIX has this one. */
static bool find_liblinear(struct liblinear *liblinear)
{
    void *library = dlopen(AT_LIBLINEAR, RTLD_NOW);
    if (!library)
        return false;
    *(void **)&liblinear->set_print_string_function =
        dlsym(library, "set_print_string_function");
    *(void **)&liblinear->train = dlsym(library, "train");
    *(void **)&liblinear->free_and_destroy_model =
        dlsym(library, "free_and_destroy_model");
    return liblinear->set_print_string_function && liblinear->train &&
           liblinear->free_and_destroy_model;
}

static void train_rows(const struct liblinear *liblinear, const struct rows *rows,
                       const struct at_logistic *data, double *weights,
                       double *intercept)
{
    const struct problem problem = { .l = rows->count,
                                     .n = (int)data->features + 1,
                                     .y = rows->y,
                                     .x = rows->x,
                                     .bias = BIAS };
    double shares[2];
    for (size_t i = 0; i < 2; i++)
        shares[i] = pow(rows->count / (2 * rows->counts[i]), data->balance);
    const struct parameter how = { .solver_type = L2R_LR,
                                   .eps = PRECISION,
                                   .C = data->cost,
                                   .nr_weight = 2,
                                   .weight_label = (int[]){ -1, 1 },
                                   .weight = shares };
    liblinear->set_print_string_function(say_nothing);
    struct model *model = liblinear->train(&problem, &how);
    double sign = model->label[0] == 1 ? 1 : -1;
    for (size_t i = 0; i < data->features; i++)
        weights[i] = sign * model->w[i];
    *intercept = sign * model->w[data->features] * BIAS;
    liblinear->free_and_destroy_model(&model);
}

enum attune_status at_logistic_fit(const struct at_logistic *data, double *weights,
                                   double *intercept, struct attune_error *error)
{
    size_t labelled[2] = { 0, 0 };
    struct rows rows = { 0 };
    struct liblinear liblinear;
    if (data->start[data->units] + 2 * data->units > NODES_MOST)
        return at_error_set(
            error, ATTUNE_LIMIT,
            "more than %d conditions that hold in the units of one rule", NODES_MOST);
    for (size_t i = 0; i < data->units; i++)
        if (data->labels[i] != 0)
            labelled[data->labels[i] > 0]++;
    if (labelled[0] == 0 || labelled[1] == 0) {
        for (size_t i = 0; i < data->features; i++)
            weights[i] = 0;
        *intercept = log(((double)labelled[1] + .5) / ((double)labelled[0] + .5));
        return ATTUNE_OK;
    }
    if (!find_liblinear(&liblinear))
        return at_error_set(error, ATTUNE_NOT_FOUND,
                            "this needs " AT_LIBLINEAR ", which is not installed");
    enum attune_status status = ATTUNE_OK;
    if (make_rows(&rows, data))
        train_rows(&liblinear, &rows, data, weights, intercept);
    else
        status = at_error_nomem(error);
    clear(&rows);
    return status;
}
