"""Time: periods, deadlines as plans word them, recurrence, public holidays. Pure functions; nothing here knows today."""
