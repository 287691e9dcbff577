/* test_calibrate.c - weights from what people said, by logistic regression. */
#include "stats/calibrate.h"

#include <math.h>
#include <stdlib.h>

#include "stats/logistic.h"
#include "unit.h"

enum { UNITS = 240, FOLDS = 4, FEATURES = 3 };

/* Units in which features hold by turns; unit i is of fold i % FOLDS. */
struct sample {
    size_t start[UNITS + 1];
    uint16_t held[UNITS * FEATURES];
    uint8_t truth[UNITS], fold[UNITS];
    uint64_t runs[UNITS];
    struct at_calibration it;
};

static bool has(const struct sample *sample, size_t unit, uint16_t feature)
{
    for (size_t i = sample->start[unit]; i < sample->start[unit + 1]; i++)
        if (sample->held[i] == feature)
            return true;
    return false;
}

/* The bits of a unit's number, mixed, are its features. */
static void make(struct sample *sample, size_t kinds)
{
    size_t count = 0;
    *sample = (struct sample){ 0 };
    for (size_t i = 0; i < UNITS; i++) {
        size_t bits = i / FOLDS % 8;
        sample->start[i] = count;
        for (uint16_t k = 0; k < FEATURES; k++)
            if (bits >> k & 1)
                sample->held[count++] = k;
        sample->fold[i] = (uint8_t)(i % FOLDS);
        sample->runs[i] = (1u << kinds) - 1;
    }
    sample->start[UNITS] = count;
    sample->it = (struct at_calibration){ .units = UNITS,
                                          .features = FEATURES,
                                          .kinds = kinds,
                                          .folds = FOLDS,
                                          .is_one = kinds == 1,
                                          .start = sample->start,
                                          .held = sample->held,
                                          .truth = sample->truth,
                                          .runs = sample->runs,
                                          .fold = sample->fold };
}

static size_t count_right(const struct sample *sample)
{
    size_t right = 0;
    for (size_t i = 0; i < UNITS; i++)
        right += sample->it.verdict[i] == sample->truth[i];
    return right;
}

static void what_can_be_parted_is(void **state)
{
    struct sample sample;
    make(&sample, 1);
    for (size_t i = 0; i < UNITS; i++)
        sample.truth[i] = has(&sample, i, 1) ? 0 : AT_CALIBRATE_NONE;
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    assert_int_equal(count_right(&sample), UNITS);
    assert_true(sample.it.weights[1] > 1);
    assert_true(fabs(sample.it.weights[0]) < 0.1);
    assert_true(sample.it.thresholds[0] > 0);
    assert_true(sample.it.thresholds[0] < sample.it.weights[1]);
}

/* Three of four units in which it holds have the code, one of four of the others: the log
 * odds are those of the counts, ln 3 and -ln 3. */
static void what_cannot_is_weighed_by_its_odds(void **state)
{
    struct sample sample;
    make(&sample, 1);
    for (size_t i = 0; i < UNITS; i++) {
        size_t quarter = i / FOLDS / 8 % 4;
        bool given = has(&sample, i, 0) ? quarter != 0 : quarter == 0;
        sample.truth[i] = given ? 0 : AT_CALIBRATE_NONE;
    }
    struct at_logistic data = { .units = 128, /* four quarters in full */
                                .features = FEATURES,
                                .start = sample.start,
                                .held = sample.held,
                                .cost = 1000 };
    int8_t labels[UNITS];
    double weights[FEATURES], intercept;
    for (size_t i = 0; i < UNITS; i++)
        labels[i] = sample.truth[i] == 0 ? 1 : -1;
    data.labels = labels;
    assert_int_equal(at_logistic_fit(&data, weights, &intercept, NULL), ATTUNE_OK);
    assert_true(fabs(intercept + log(3)) < 0.01);
    assert_true(fabs(weights[0] - 2 * log(3)) < 0.01);
    assert_true(fabs(weights[1]) < 0.01);
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    size_t right = count_right(&sample);
    assert_true(right > UNITS / 2 && right < UNITS);
}

static void of_several_kinds_the_one_in_the_lead_is_given(void **state)
{
    struct sample sample;
    make(&sample, 3);
    for (size_t i = 0; i < UNITS; i++)
        sample.truth[i] = has(&sample, i, 2) ? 2 : has(&sample, i, 1) ? 1 : 0;
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    assert_int_equal(count_right(&sample), UNITS);
}

static void a_kind_that_does_not_run_is_not_given(void **state)
{
    struct sample sample;
    make(&sample, 2);
    for (size_t i = 0; i < UNITS; i++) {
        sample.truth[i] = has(&sample, i, 0);
        sample.runs[i] = i % 8 == 0 ? 0 : i % 8 == 1 ? 1 : 3;
    }
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    for (size_t i = 0; i < UNITS; i++) {
        if (sample.runs[i] == 0)
            assert_int_equal(sample.it.verdict[i], AT_CALIBRATE_NONE);
        else if (sample.runs[i] == 1)
            assert_int_equal(sample.it.verdict[i], 0);
    }
}

/* What holds by chance alone must not do better than chance on other folds. */
static void noise_is_not_learnt(void **state)
{
    struct sample sample;
    size_t given = 0;
    unsigned random = 1;
    make(&sample, 1);
    for (size_t i = 0; i < UNITS; i++) {
        random = random * 1103515245u + 12345u;
        sample.truth[i] = random >> 16 & 1 ? 0 : AT_CALIBRATE_NONE;
        given += sample.truth[i] == 0;
    }
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    assert_true(count_right(&sample) < UNITS * 6 / 10);
    assert_true(given > UNITS / 3);
}

static void one_kind_alone_is_always_given(void **state)
{
    struct sample sample;
    make(&sample, 1);
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    assert_int_equal(count_right(&sample), UNITS);
    assert_true(sample.it.weights[0] == 0 && sample.it.thresholds[0] < 0);
}

static void figures_are_the_same_in_every_run(void **state)
{
    struct sample first, second;
    make(&first, 2);
    make(&second, 2);
    for (size_t i = 0; i < UNITS; i++)
        first.truth[i] = second.truth[i] = has(&first, i, 0) || i % 5 == 0;
    assert_int_equal(at_calibrate(&first.it, *state, NULL), ATTUNE_OK);
    assert_int_equal(at_calibrate(&second.it, *state, NULL), ATTUNE_OK);
    assert_memory_equal(first.it.weights, second.it.weights,
                        2 * FEATURES * sizeof(double));
    assert_memory_equal(first.it.verdict, second.it.verdict, UNITS);
    for (size_t i = 0; i < 2 * FEATURES; i++)
        assert_true(round(first.it.weights[i] * 100) / 100 == first.it.weights[i]);
}

static void two_folds_do(void **state)
{
    struct sample sample;
    make(&sample, 1);
    sample.it.folds = 2;
    for (size_t i = 0; i < UNITS; i++) {
        sample.fold[i] %= 2;
        sample.truth[i] = has(&sample, i, 2) ? 0 : AT_CALIBRATE_NONE;
    }
    assert_int_equal(at_calibrate(&sample.it, *state, NULL), ATTUNE_OK);
    assert_int_equal(count_right(&sample), UNITS);
}

static bool calibrate(void *data)
{
    struct sample *sample = data;
    struct at_arena *arena = at_arena_new();
    enum attune_status status = ATTUNE_NO_MEMORY;
    if (arena)
        status = at_calibrate(&sample->it, arena, NULL);
    at_arena_free(arena);
    return status == ATTUNE_OK;
}

static void a_lack_of_memory_is_told(void **state)
{
    struct sample sample;
    (void)state;
    make(&sample, 1);
    for (size_t i = 0; i < UNITS; i++)
        sample.truth[i] = i % 2 ? 0 : AT_CALIBRATE_NONE;
    assert_true(unit_each_allocation_fails(calibrate, &sample) >= 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(what_can_be_parted_is),
        IN_ARENA(what_cannot_is_weighed_by_its_odds),
        IN_ARENA(of_several_kinds_the_one_in_the_lead_is_given),
        IN_ARENA(a_kind_that_does_not_run_is_not_given),
        IN_ARENA(noise_is_not_learnt),
        IN_ARENA(one_kind_alone_is_always_given),
        IN_ARENA(figures_are_the_same_in_every_run),
        IN_ARENA(two_folds_do),
        cmocka_unit_test(a_lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("stats/calibrate", tests, NULL, NULL);
}
