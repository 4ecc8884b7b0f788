"""What a writing command means for the records it touches, as splices; pure."""
