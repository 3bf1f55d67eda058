"""Each rule fires where it should and stays silent where it should not."""

import pytest

from advisor.knowledge.loader import load
from advisor.recommendation import explain, recommend
from advisor.recommendation.decision import decide
from tests.advisor.recommendation.profiles import advisory, baker, shop

KNOWLEDGE = load()
NUMBERED = {"goal_number": 10, "goal_date": "2027-03-01"}


def fired(profile):
    """Ids of the rules with a clause that fired and did something."""
    return {clause.rule for clause in decide(profile, KNOWLEDGE).clauses}


FIRING = [
    ("R1", baker(goals=[]), baker(**NUMBERED)),
    ("R1", baker(), baker(**NUMBERED)),
    ("R2", baker(vanity_goal=True), baker()),
    ("R3", baker(), baker(measures_origin=True)),
    ("R4", baker(hours_per_week=0.5), baker(hours_per_week=1)),
    ("R6", baker(suggested_platforms=["tiktok"]), baker()),
    ("R7", baker(refused_platforms=["facebook"]), baker()),
    ("R8", baker(liked_platforms=["instagram"]), baker()),
    ("R9", baker(), {"goals": ["leads"]}),
    ("R10", baker(review_count=4), baker(review_count=60, rating=4.6, last_review_months=1)),
    ("R10", baker(rating=3.4), shop(rating=3.4)),
    ("R11", advisory(), baker()),
    ("R12", baker(), shop()),
    ("R13", baker(audience_ages=["18_24"]), baker()),
    ("R14", shop(), baker()),
    ("R15", baker(), shop()),
    ("R16", advisory(), baker()),
    ("R17", shop(sector="craft_maker"), shop(skills=["photo"])),
    ("R18", shop(), shop(assets=["website"])),
    ("R19", shop(goals=["support"]), {"customer_kind": "b2b", "goals": ["support"]}),
    ("R21", advisory(goals=["recruitment"]), advisory()),
    ("R22", baker(), baker(knows_presence=True)),
    ("R23", baker(), baker(skills=["video"])),
    ("R25", baker(deadline_weeks=3), baker(deadline_weeks=20)),
    ("R26", baker(monthly_budget=100), baker(monthly_budget=3000)),
    ("R27", baker(monthly_budget=100), baker(monthly_budget=0)),
    ("R28", baker(), baker(assets=["website"])),
    ("R32", baker(pastes_same_text=True), baker()),
    ("R33", baker(weeks_tested=14, number_moved=False), baker(weeks_tested=14, number_moved=True)),
    ("R34", baker(hires_help=True), baker()),
    ("C1", baker(audience_ages=["under_18", "35_49"]), baker(audience_ages=["under_18", "18_24"])),
    ("C2", baker(sector="health"), baker()),
]


@pytest.mark.parametrize(("rule", "fires", "silent"), FIRING)
def test_fires_and_does_not(rule, fires, silent):
    assert rule in fired(fires)
    assert rule not in fired(silent)


def barrier(profile, code):
    """Kinds of what speaks against a platform."""
    return {reason.kind for reason in decide(profile, KNOWLEDGE).candidates[code].barriers}


def points(profile, rule, code):
    """Points that a rule gives to a platform."""
    reasons = decide(profile, KNOWLEDGE).candidates[code].reasons
    return sum(reason.points for reason in reasons if reason.clause and reason.clause.rule == rule)


def paused(profile):
    """Codes of the accounts to leave."""
    return {one["code"] for one in recommend(profile)["pause"]}


def reserves(profile, code):
    """Whether the owner is told to reserve the name."""
    return any("Reserve your name" in sentence for sentence in explain(profile, code, "en"))


#: Rules that always look, or that another part applies: what shows that they did, and that they did not.
APPLIED = {
    "R5": lambda: (len(codes(shop(hours_per_week=2))) == 1, len(codes(shop(hours_per_week=20))) > 1),
    "R20": lambda: (
        points(baker(sector="restaurant"), "R20", "google_business") > 0,
        points(baker(), "R20", "google_business") == 0,
    ),
    "R24": lambda: (
        "too_long" in barrier(advisory(hours_per_week=0.5), "blog"),
        "too_long" not in barrier(advisory(hours_per_week=9), "blog"),
    ),
    "R29": lambda: (paused(baker(existing_channels=["x"])) == {"x"}, paused(baker(existing_channels=[])) == set()),
    "R30": lambda: (reserves(baker(), "snapchat"), not reserves(baker(existing_channels=["x"]), "x")),
    "R31": lambda: (points(baker(), "R31", "x") < 0, points(baker(), "R31", "facebook") == 0),
}


@pytest.mark.parametrize("rule", APPLIED)
def test_applies_and_does_not(rule):
    applied, left_alone = APPLIED[rule]()
    assert applied and left_alone


def test_every_rule_is_seen_to_fire_and_not_to():
    assert {row[0] for row in FIRING} | set(APPLIED) >= {f"R{number}" for number in range(1, 35)}


def test_every_rule_has_its_strength_and_its_sources_in_the_data():
    for rule in KNOWLEDGE.rules.values():
        assert rule.strength.value in "SFD"
        assert rule.sources or rule.strength.value == "D", rule.id
        for name in rule.sources:
            source = KNOWLEDGE.sources[name]
            assert source.title and source.year and source.url.startswith("http")


def codes(profile):
    """Codes of the advised platforms."""
    return [one["code"] for one in recommend(profile)["platforms"]]


def skipped(profile, code, lang="en"):
    """Reason for which a platform is left out."""
    return next(one["reason"] for one in recommend(profile, lang)["skip"] if one["code"] == code)


def test_r1_no_goal_no_platform_and_the_goal_is_asked():
    advice = recommend(baker(goals=[]))
    assert advice["platforms"] == [] and advice["missing"] == ["goals"] and advice["before"]


def test_r4_under_one_hour_no_new_network():
    assert codes(baker(hours_per_week=0.75)) == ["google_business"]
    assert codes(shop(hours_per_week=0.75, existing_channels=[])) == ["newsletter"]
    nothing = recommend(shop(hours_per_week=0.75, existing_channels=[], assets=["website"]), "en")
    assert nothing["platforms"] == [] and "No place deserves your hours" in nothing["before"][-1]


def test_r4_a_live_main_channel_may_stay_as_upkeep():
    advice = recommend(shop(hours_per_week=0.75))
    assert [one["code"] for one in advice["upkeep"]] == ["instagram"]


def test_r4_zero_hours_opens_nothing_and_pauses_the_rest():
    advice = recommend(baker(hours_per_week=0))
    assert advice["platforms"] == [] and advice["upkeep"] == []
    assert [one["code"] for one in advice["pause"]] == ["facebook"]
    assert advice["pause"][0]["how"]


@pytest.mark.parametrize(("hours", "most"), [(2.5, 1), (3, 2), (8, 2), (9, 3), (100, 3)])
def test_r5_caps_follow_the_hours(hours, most):
    assert 1 <= len(codes(shop(hours_per_week=hours))) <= most


def test_r6_a_friend_success_is_set_aside():
    told = explain(baker(suggested_platforms=["tiktok"]), "tiktok", "en")
    assert any("friend" in sentence for sentence in told)
    assert not any("friend" in sentence for sentence in explain(baker(), "tiktok", "en"))


def test_r7_a_refusal_is_a_veto():
    assert "facebook" in codes(baker(hours_per_week=5))
    advice = recommend(baker(hours_per_week=5, refused_platforms=["facebook"]), "en")
    assert "facebook" not in [one["code"] for one in advice["platforms"] + advice["upkeep"]]
    assert "do not want it" in next(one["reason"] for one in advice["pause"] if one["code"] == "facebook")


def test_r8_liking_never_brings_in_what_does_not_fit():
    assert "tiktok" not in codes(baker(liked_platforms=["tiktok"]))


def test_r9_profile_first_where_customers_are_near_and_never_online():
    assert codes(baker())[0] == "google_business"
    assert "google_business" not in codes(shop())
    assert "nearby" in skipped(shop(), "google_business")


def test_r10_reviews_come_before_posts():
    before = recommend(baker(review_count=4), "en")["before"]
    assert any("4 reviews" in step for step in before)


def test_r11_business_buyers_mean_linkedin_and_no_consumer_network():
    assert codes(advisory())[0] == "linkedin"
    assert "sell to firms" in skipped(advisory(skills=["video", "writing"]), "tiktok")


def test_r12_r13_ages_choose_the_network():
    young = baker(audience_ages=["18_24"], existing_channels=[], hours_per_week=5)
    assert "instagram" in codes(young) and "facebook" not in codes(young)
    assert "22" in skipped(young, "facebook", "fr") and "Flashs" in skipped(young, "facebook", "fr")
    assert "over 50" in skipped(baker(skills=["video", "photo"]), "tiktok")


def test_r14_r15_pinterest_needs_a_shop_and_a_pretty_product():
    assert "pinterest" in codes(shop())
    assert "pinterest" not in codes(shop(business_type="pièces de moto en ligne"))
    assert "leads to a site" in skipped(baker(), "pinterest")


def test_r16_a_hurry_excludes_the_blog():
    assert "blog" in codes(advisory())
    assert "blog" not in codes(advisory(deadline_weeks=10))


def test_r18_the_list_comes_before_any_new_network():
    assert codes(shop(hours_per_week=2, existing_channels=[], goals=["loyalty", "online_sales"])) == ["newsletter"]


def test_r19_whatsapp_only_to_answer():
    assert "whatsapp" in codes(baker(goals=["support", "loyalty"], existing_channels=["whatsapp"]))
    assert "whatsapp" not in codes(baker())


def test_r20_tripadvisor_is_upkeep_never_focus():
    advice = recommend(baker(sector="restaurant", goals=["reputation", "footfall"], hours_per_week=12))
    assert "tripadvisor" in [one["code"] for one in advice["upkeep"]]
    assert "tripadvisor" not in codes(baker(sector="restaurant", goals=["reputation"], hours_per_week=12))
    assert "trade" in skipped(baker(), "tripadvisor")


def test_r21_hiring_depends_on_the_post():
    assert codes(advisory(goals=["recruitment"]))[0] == "linkedin"
    assert codes(baker(goals=["recruitment"]))[0] == "facebook"


def test_r22_small_networks_are_skipped():
    for code in ("threads", "bluesky"):
        assert "Too few people" in skipped(shop(hours_per_week=40), code)


def test_r23_a_refused_format_is_never_advised():
    willing = shop(skills=["video", "on_camera"], audience_ages=["18_24"], existing_channels=["tiktok"])
    assert "tiktok" in codes(willing)
    assert not {"tiktok", "youtube"} & set(codes({**willing, "refused_formats": ["video"]}))


def test_r24_the_owner_s_own_timing_replaces_the_assumption():
    assert "facebook" in codes(baker())
    assert "facebook" not in codes(baker(timed_hours={"facebook": 5}))


def test_r25_within_a_month_no_network():
    assert codes(shop(deadline_weeks=3)) == ["newsletter"]


def test_r26_adverts_below_the_floor_are_ruled_out():
    told = explain(baker(monthly_budget=200), "tiktok", "en")
    assert any("€200" in sentence for sentence in told)


def test_r27_money_stays_on_one_channel():
    assert any("300" in step for step in recommend(shop())["platforms"][0]["first_steps"])
    assert not any("whole" in step for step in recommend(shop(monthly_budget=0), "en")["platforms"][0]["first_steps"])


def test_r29_an_account_that_is_not_fed_is_paused_decently():
    pause = {one["code"]: one for one in recommend(baker(existing_channels=["x", "facebook"]))["pause"]}
    assert set(pause) == {"x"} and pause["x"]["how"] and pause["x"]["reason"]


def test_r30_the_name_may_be_reserved():
    assert any("Reserve your name" in sentence for sentence in explain(baker(), "snapchat", "en"))
    assert not any("Reserve" in sentence for sentence in explain(baker(), "google_business", "en"))


def test_r31_hidden_figures_cost_points_to_x_alone():
    judged = decide(baker(), KNOWLEDGE).candidates
    assert any(reason.clause and reason.clause.rule == "R31" for reason in judged["x"].reasons)
    assert not any(reason.clause and reason.clause.rule == "R31" for reason in judged["facebook"].reasons)


def test_r32_whoever_pastes_keeps_one_place():
    assert len(codes(shop(pastes_same_text=True))) == 1


def test_r33_every_platform_has_a_stop_rule():
    for one in recommend(shop(), "en")["platforms"]:
        assert "weeks" in one["stop_rule"] and one["metric"]


def test_minors_are_reached_through_their_parents():
    club = shop(audience_ages=["under_18", "35_49"], skills=["video", "on_camera"])
    assert not {"tiktok", "snapchat", "discord"} & set(codes(club))


def test_nextdoor_only_where_it_is_used():
    plumber = baker(sector="trades_construction", goals=["leads"], existing_channels=[], hours_per_week=9)
    assert "country" in skipped(plumber, "nextdoor")
    assert "nextdoor" not in codes({**plumber, "country": "France"})
    assert decide({**plumber, "country": "UK"}, KNOWLEDGE).candidates["nextdoor"].barriers == []
